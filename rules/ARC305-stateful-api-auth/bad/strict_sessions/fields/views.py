from rest_framework.authentication import SessionAuthentication
from rest_framework.views import APIView

from farm_core import FarmJwtAuthentication


class CsrfExempt(SessionAuthentication):
    def enforce_csrf(self, request):
        pass


class FieldView(APIView):
    authentication_classes = [CsrfExempt]  # ARC305 CsrfExempt


class HarvestView(APIView):
    authentication_classes = [FarmJwtAuthentication, CsrfExempt]  # ARC305 accept JSON web tokens only
