from django.shortcuts import get_object_or_404
from rest_framework.response import Response
from rest_framework.views import APIView
from shop.models import Customer
from shop.serializers import CustomerSerializer


class CustomerDetail(APIView):
    def get(self, request, pk):
        customer = Customer.objects.filter(orders__isnull=False).get(pk=pk)  # ARC202 orders__lines
        return Response(CustomerSerializer(customer).data)


class CustomerByName(APIView):
    def get(self, request, name):
        customer = get_object_or_404(Customer.objects.prefetch_related("orders__lines"), name=name)
        return Response(CustomerSerializer(customer).data)
