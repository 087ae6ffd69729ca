from django.core.mail import send_mail
from django.urls import path
from rest_framework.decorators import api_view
from rest_framework.response import Response


@api_view(["POST"])
def view(request):
    send_mail("Hello", "Text", None, [request.data["email"]])
    return Response({})


urlpatterns = [path("", view)]
