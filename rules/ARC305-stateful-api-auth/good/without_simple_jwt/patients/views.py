from rest_framework.authentication import BasicAuthentication
from rest_framework.views import APIView


class PatientView(APIView):
    authentication_classes = [BasicAuthentication]
