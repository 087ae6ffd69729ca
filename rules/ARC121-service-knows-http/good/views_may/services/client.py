from django.http import HttpResponse


def answer(request):
    return HttpResponse(request.user.pk)
