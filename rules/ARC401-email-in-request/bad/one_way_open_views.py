from django.core.mail import send_mail
from django.shortcuts import redirect


class Orders:
    def __init__(self, user):
        self.user = user

    def close(self, order, to=None):
        order.is_open = False
        if to:
            send_mail("Closed", order.number, None, [to])  # ARC401 (view close_and_tell → Orders.close)


def close(request):
    Orders(request.user).close(request.user.order)
    return redirect("home")


def close_and_tell(request):
    Orders(request.user).close(request.user.order, request.user.email)
    return redirect("home")
