from django.shortcuts import redirect
from letterpress import Press

from .letters import deliver as deliver_letter


def order_create(request):
    deliver_letter(request.POST["email"], "Thank you")  # ARC401 letters.deliver sends mail
    Press().post(request.POST["phone"], "Thank you")  # ARC401 letterpress.Press.post sends an SMS
    return redirect("orders")
