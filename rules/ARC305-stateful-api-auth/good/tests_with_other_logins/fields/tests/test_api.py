from rest_framework.authentication import BasicAuthentication
from rest_framework.views import APIView


class EchoView(APIView):
    authentication_classes = [BasicAuthentication]
