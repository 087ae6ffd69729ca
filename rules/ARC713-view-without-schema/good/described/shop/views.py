from django.utils.decorators import method_decorator
from django.views.decorators.cache import cache_page
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework import generics, mixins, serializers, viewsets
from rest_framework.decorators import action, api_view
from rest_framework.response import Response
from rest_framework.views import APIView

from .base import DescribedView, PlainView


class BalanceSerializer(serializers.Serializer):
    balance = serializers.IntegerField()


class BalanceView(APIView):
    @extend_schema(responses=BalanceSerializer)
    def get(self, request):
        return Response({"balance": 0})


@method_decorator(cache_page(60), name="get")
class SerializedView(APIView):
    serializer_class = BalanceSerializer

    def get(self, request):
        return Response({"balance": 0})


class GuessedView(APIView):
    def get_serializer_class(self):
        return BalanceSerializer

    def post(self, request):
        return Response({"balance": 0})


class MadeView(APIView):
    def get_serializer(self, *args, **kwargs):
        return BalanceSerializer(*args, **kwargs)

    def post(self, request):
        return Response({"balance": 0})


class InheritedView(DescribedView):
    def get(self, request):
        return Response({"balance": 0})


class ExcludedView(APIView):
    schema = None

    def get(self, request):
        return Response()


@extend_schema(exclude=True)
class HiddenView(APIView):
    def get(self, request):
        return Response()


@extend_schema_view(get=extend_schema(responses=BalanceSerializer))
class DecoratedView(APIView):
    def get(self, request):
        return Response({"balance": 0})


@method_decorator(name="get", decorator=extend_schema(responses=BalanceSerializer))
class MethodDecoratedView(APIView):
    def get(self, request):
        return Response({"balance": 0})


@extend_schema(responses={200: BalanceSerializer})
@api_view(["GET"])
def opening_hours(request):
    return Response({"balance": 0})


class ExtendedView(APIView):
    """Described in shop/schema.py."""

    def get(self, request):
        return Response({"balance": 0})


class ListView(generics.ListCreateAPIView):
    serializer_class = BalanceSerializer


class ChosenView(mixins.CreateModelMixin, viewsets.GenericViewSet):
    def get_serializer_class(self):
        return BalanceSerializer


class CartViewSet(viewsets.GenericViewSet):
    @action(detail=False, methods=["post"], serializer_class=BalanceSerializer)
    def pay(self, request):
        return Response({"balance": 0})


class UnroutedView(PlainView):
    """Nobody names it."""

    def post(self, request):
        return Response()


class NoHandlersView(APIView):
    pass
