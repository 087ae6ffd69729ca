from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect

from .models import Reservation, Wish


def toggle(request, product_id):
    wish = Wish.objects.filter(product_id=product_id).first()
    if wish:
        wish.delete()
    else:
        Wish.objects.create(product_id=product_id, session_key=request.session.session_key)
    return redirect("wishlist")


def reserve(request, pk):
    wish = get_object_or_404(Wish, pk=pk)
    if request.POST.get("reserve"):
        Reservation.objects.create(product_id=wish.product_id)
        return redirect("reservations")
    wish.delete()
    return redirect("wishlist")


def move(request, pk):
    wish = get_object_or_404(Wish, pk=pk)
    match request.POST["direction"]:
        case "up":
            wish.rank -= 1
            wish.save()
        case "down":
            wish.rank += 1
            wish.save()
        case _:
            return HttpResponse(status=400)
    return redirect("wishlist")


def remember(request, product_id):
    try:
        wish = Wish.objects.get(product_id=product_id)
    except Wish.DoesNotExist:
        Wish.objects.create(product_id=product_id, session_key=request.session.session_key)
    else:
        wish.rank += 1
        wish.save()
    return redirect("wishlist")
