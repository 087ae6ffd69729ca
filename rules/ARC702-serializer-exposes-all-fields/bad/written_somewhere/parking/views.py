from common.views import AppViewSet
from parking.models import Garage, Permit
from parking.serializers import GarageSerializer, PermitSerializer
from rest_framework import generics, status
from rest_framework.response import Response
from rest_framework.views import APIView


class GarageViewSet(AppViewSet):
    queryset = Garage.objects.all()
    serializer_class = GarageSerializer


class PermitListView(generics.ListAPIView):
    queryset = Permit.objects.all()
    serializer_class = PermitSerializer


class PermitRequestView(APIView):
    def post(self, request):
        serializer = PermitSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        serializer.save()
        return Response(serializer.data, status=status.HTTP_201_CREATED)
