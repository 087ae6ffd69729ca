from django.http import HttpResponse


def cart(request):
    return HttpResponse("cart")
