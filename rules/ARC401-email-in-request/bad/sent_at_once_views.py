from django.shortcuts import redirect
from post_office import PRIORITY, mail


def order_create(request):
    mail.send(request.POST["email"], template="thanks", priority="now")  # ARC401 view order_create
    mail.send(request.POST["email"], template="rate_us", priority=PRIORITY.now)  # ARC401
    return redirect("orders")
