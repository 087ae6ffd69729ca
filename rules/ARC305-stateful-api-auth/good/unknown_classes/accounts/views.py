from bank_core.api import classes
from rest_framework.views import APIView


class AccountView(APIView):
    authentication_classes = classes()


class Client:
    authentication_classes = ["rest_framework.authentication.BasicAuthentication"]
