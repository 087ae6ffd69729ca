from django.core.mail import send_mail
from django.urls import path
from rest_framework import generics, serializers
from shop.models import Order


def confirm(order):
    send_mail("Hello", "Text", None, [order.email])


class OrderSerializer(serializers.ModelSerializer):
    class Meta:
        model = Order
        fields = ["email"]

    def create(self, validated_data):
        order = super().create(validated_data)
        confirm(order)
        return order


class OrderView(generics.CreateAPIView):
    serializer_class = OrderSerializer


urlpatterns = [path("", OrderView.as_view())]
