from django.shortcuts import render

from .models import Order


def order_list(request):  # ARC102 move the rest into services, selectors or templates
    orders = Order.objects.order_by("-created")
    params = request.GET
    if "status" in params:
        orders = orders.filter(status=params["status"])
    if "city" in params:
        orders = orders.filter(city=params["city"])
    if "country" in params:
        orders = orders.filter(country=params["country"])
    if "customer" in params:
        orders = orders.filter(customer_name__icontains=params["customer"])
    if "since" in params:
        orders = orders.filter(created__gte=params["since"])
    if "until" in params:
        orders = orders.filter(created__lt=params["until"])
    if "at_least" in params:
        orders = orders.filter(total__gte=params["at_least"])
    if "at_most" in params:
        orders = orders.filter(total__lte=params["at_most"])
    if "paid" in params:
        orders = orders.filter(is_paid=True)
    if "sort" in params:
        orders = orders.order_by(params["sort"])
    return render(request, "shop/order_list.html", {"orders": orders})
