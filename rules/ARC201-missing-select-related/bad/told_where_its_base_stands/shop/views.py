from rest_framework.generics import ListAPIView
from rest_framework.response import Response
from rest_framework.views import APIView
from shop.models import Order
from shop.serializers import OrderSerializer


class OrderList(APIView):
    serializer_class = OrderSerializer

    def get(self, request):
        orders = Order.objects.filter(number__startswith="A")  # ARC201 Order.customer
        return Response(self.serializer_class(orders, many=True).data)


class ModelList(ListAPIView):
    model = None

    def get_queryset(self):
        return self.model.objects.all()
