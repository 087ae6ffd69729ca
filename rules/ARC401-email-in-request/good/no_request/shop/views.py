from threading import Thread

from django.core.mail import get_connection
from django.shortcuts import redirect

from .notifications import notify
from .tasks import remind


def order_create(request):
    remind.delay(request.POST["email"])
    remind.apply_async(args=[request.POST["email"]])
    Thread(target=notify, args=[request.POST["email"]]).start()
    connection = get_connection()
    connection.close()
    return redirect("orders")
