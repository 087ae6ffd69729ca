from django.contrib.auth import authenticate
from rest_framework import generics
from rest_framework.authtoken.views import ObtainAuthToken
from rest_framework.decorators import api_view, permission_classes
from rest_framework.permissions import AllowAny
from rest_framework.response import Response
from rest_framework.views import APIView
from rest_framework_simplejwt.views import TokenObtainPairView

from .models import Device, Member
from .serializers import DeviceSerializer, MemberSerializer


class LogInView(APIView):
    permission_classes = [AllowAny]

    def post(self, request):
        Device.objects.create(member=request.user, key=request.data["key"])
        return Response()


class RegistrationView(generics.CreateAPIView):
    serializer_class = DeviceSerializer
    permission_classes = [AllowAny]


class NewMember(generics.CreateAPIView):
    serializer_class = MemberSerializer
    permission_classes = [AllowAny]


class JoinView(APIView):
    permission_classes = [AllowAny]

    def post(self, request):
        member = Member.objects.create(username=request.data["name"])
        Device.objects.create(member=member, key=request.data["key"])
        return Response()


class EnterView(APIView):
    permission_classes = [AllowAny]

    def post(self, request):
        member = authenticate(request, **request.data)
        Device.objects.create(member=member, key=request.data["key"])
        return Response()


class PairView(TokenObtainPairView):
    permission_classes = [AllowAny]

    def post(self, request, *args, **kwargs):
        Device.objects.all().delete()
        return super().post(request, *args, **kwargs)


class KeyView(ObtainAuthToken):
    permission_classes = [AllowAny]

    def post(self, request, *args, **kwargs):
        Device.objects.all().delete()
        return super().post(request, *args, **kwargs)


@api_view(["POST"])
@permission_classes([AllowAny])
def reset_password(request):
    Device.objects.all().delete()
    return Response()
