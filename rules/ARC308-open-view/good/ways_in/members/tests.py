from rest_framework.permissions import AllowAny
from rest_framework.views import APIView

from .models import Device


class EchoView(APIView):
    permission_classes = [AllowAny]

    def post(self, request):
        Device.objects.all().delete()
