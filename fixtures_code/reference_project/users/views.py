"""The endpoints of users: parse, call, answer."""

from django.conf import settings
from django.utils.decorators import method_decorator
from django.views.decorators.cache import cache_page
from drf_spectacular.utils import extend_schema
from rest_framework import generics, status
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from users import selectors, services
from users.managers import UserQuerySet
from users.models import User
from users.serializers import AccountSerializer, InstructorSerializer, RegistrationSerializer


class RegistrationView(generics.GenericAPIView):
    serializer_class = RegistrationSerializer
    permission_classes = [AllowAny]

    @extend_schema(responses={201: AccountSerializer})
    def post(self, request: Request) -> Response:
        serializer = self.get_serializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        user = services.register_student(**serializer.validated_data)
        return Response(AccountSerializer(user).data, status=status.HTTP_201_CREATED)


class AccountView(generics.RetrieveUpdateAPIView):
    serializer_class = AccountSerializer

    def get_object(self) -> User:
        return self.request.user


@method_decorator(cache_page(settings.CATALOGUE_CACHE_SECONDS), name="dispatch")
class InstructorListView(generics.ListAPIView):
    serializer_class = InstructorSerializer
    permission_classes = [AllowAny]

    def get_queryset(self) -> UserQuerySet:
        return selectors.list_instructors()
