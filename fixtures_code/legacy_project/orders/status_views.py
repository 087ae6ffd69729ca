from django.http import JsonResponse

from .models import Order


async def open_orders(request):
    return JsonResponse({"open": Order.objects.filter(status="open").count()})
