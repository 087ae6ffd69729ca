from rest_framework.authentication import SessionAuthentication
from rest_framework.views import APIView
from rest_framework_simplejwt.authentication import JWTAuthentication


class OrderView(APIView):
    authentication_classes = [JWTAuthentication, SessionAuthentication]


class PublicView(APIView):
    authentication_classes = []
