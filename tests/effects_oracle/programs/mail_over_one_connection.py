from django.core.mail import EmailMessage, get_connection
from django.http import HttpResponse
from django.urls import path


def view(request):
    with get_connection() as connection:
        connection.send_messages([EmailMessage("Hello", "Text", to=["ada@example.com"])])
    return HttpResponse("sent")


urlpatterns = [path("", view)]
