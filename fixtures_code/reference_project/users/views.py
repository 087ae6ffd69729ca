"""The endpoints of users: parse, call, answer."""

from drf_spectacular.utils import extend_schema
from rest_framework import generics, status
from rest_framework.parsers import MultiPartParser
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework_simplejwt.views import TokenObtainPairView

from courses.caching import cache_catalogue
from users import selectors, services
from users.managers import UserQuerySet
from users.models import User
from users.serializers import (
    AccountSerializer,
    AvatarSerializer,
    InstructorSerializer,
    RegistrationSerializer,
)
from users.throttles import LoginThrottle


class LoginView(TokenObtainPairView):
    """Exchange an e-mail address and a password for a pair of tokens."""

    throttle_classes = [LoginThrottle]


class RegistrationView(generics.GenericAPIView):
    serializer_class = RegistrationSerializer
    permission_classes = [AllowAny]

    @extend_schema(responses={201: AccountSerializer})
    def post(self, request: Request) -> Response:
        serializer = self.get_serializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        user = services.register_user(**serializer.validated_data)
        account = AccountSerializer(user, context=self.get_serializer_context())
        return Response(account.data, status=status.HTTP_201_CREATED)


class AccountView(generics.RetrieveUpdateAPIView):
    serializer_class = AccountSerializer

    def get_object(self) -> User:
        return self.request.user


class AvatarView(generics.GenericAPIView):
    serializer_class = AvatarSerializer
    parser_classes = [MultiPartParser]

    @extend_schema(responses=AccountSerializer)
    def put(self, request: Request) -> Response:
        serializer = self.get_serializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        user = services.change_avatar(user=request.user, image=serializer.validated_data["image"])
        return Response(AccountSerializer(user, context=self.get_serializer_context()).data)


@cache_catalogue
class InstructorListView(generics.ListAPIView):
    serializer_class = InstructorSerializer
    permission_classes = [AllowAny]

    def get_queryset(self) -> UserQuerySet:
        return selectors.list_instructors()
