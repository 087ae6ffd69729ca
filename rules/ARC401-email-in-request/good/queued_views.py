from django.shortcuts import redirect
from post_office import mail


def order_create(request):
    mail.send(request.POST["email"], template="thanks")
    mail.send(request.POST["email"], template="rate_us", priority="low")
    mail.send_many([{"recipients": ["office@example.com"], "template": "order"}])
    return redirect("orders")
