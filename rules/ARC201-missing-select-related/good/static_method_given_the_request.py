from django.http import HttpResponse


class Client:
    @staticmethod
    def connect(request):
        return [group.name for group in request.user.groups.all()]


def page(request):
    return HttpResponse(", ".join(Client.connect(request=request)))
