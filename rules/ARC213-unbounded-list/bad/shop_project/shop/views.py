from django.http import JsonResponse
from django.urls import path
from django.views.generic import ListView
from rest_framework import generics, viewsets
from rest_framework.decorators import api_view
from rest_framework.response import Response
from rest_framework.views import APIView

from .models import Order
from .serializers import OrderSerializer


class OrderList(generics.ListAPIView):
    queryset = Order.objects.all()  # ARC213 OrderList returns every Order there is: set a pagination_class
    serializer_class = OrderSerializer


class OrderViewSet(viewsets.ModelViewSet):
    serializer_class = OrderSerializer
    pagination_class = None

    def get_queryset(self):
        return (
            Order.objects
            .select_related()
            .order_by("number")  # ARC213 OrderViewSet returns every Order
        )


class OrderPage(ListView):
    model = Order  # ARC213 OrderPage returns every Order there is: set paginate_by


class OrderedPage(ListView):
    queryset = Order.objects.order_by("number")  # ARC213 set paginate_by


@api_view()
def orders(request):
    return Response(OrderSerializer(Order.objects.all(), many=True).data)  # ARC213 orders returns every Order


class Orders(APIView):
    def get(self, request):
        serializer = OrderSerializer(instance=Order.objects.only("number"), many=True)  # ARC213 hand it out page by page
        return Response(serializer.data)


def plain_orders(request):
    return JsonResponse({"orders": list(Order.objects.values("number"))})  # ARC213 plain_orders


urlpatterns = [
    path("list/", OrderList.as_view()),
    path("set/", OrderViewSet.as_view({"get": "list"})),
    path("page/", OrderPage.as_view()),
    path("ordered/", OrderedPage.as_view()),
    path("orders/", orders),
    path("more/", Orders.as_view()),
    path("plain/", plain_orders),
]
