from rest_framework import generics

from .models import Bed
from .serializers import BedSerializer


class BedView(generics.ListCreateAPIView):
    queryset = Bed.objects.all()
    serializer_class = BedSerializer
