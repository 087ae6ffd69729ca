from rest_framework import authentication, viewsets
from rest_framework.authentication import BasicAuthentication, TokenAuthentication
from rest_framework.decorators import action, api_view, authentication_classes
from rest_framework.response import Response
from rest_framework.views import APIView
from rest_framework_simplejwt.authentication import JWTAuthentication

MACHINES = [TokenAuthentication]


class ImportView(APIView):
    authentication_classes = [JWTAuthentication, BasicAuthentication]  # ARC305 ImportView accepts

    def post(self, request):
        return Response()


class MachineMixin:
    authentication_classes = MACHINES  # ARC305 TokenAuthentication


class ExhibitViewSet(MachineMixin, viewsets.ViewSet):
    @action(
        detail=False,
        authentication_classes=(authentication.BasicAuthentication,),  # ARC305 export
    )
    def export(self, request):
        return Response()


@api_view(["POST"])
@authentication_classes([*MACHINES])  # ARC305 count_visitor accepts TokenAuthentication
def count_visitor(request):
    return Response()
