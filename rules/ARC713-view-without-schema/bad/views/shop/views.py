from rest_framework import generics, mixins, viewsets
from rest_framework.decorators import action, api_view, permission_classes
from rest_framework.permissions import IsAdminUser
from rest_framework.response import Response
from rest_framework.views import APIView

from .base import ShopView


class BalanceView(APIView):  # ARC713 request and response of get of BalanceView
    def get(self, request):
        return Response({"balance": 0})


class TopUpView(ShopView):  # ARC713 get and post of TopUpView
    permission_classes = [IsAdminUser]

    def post(self, request):
        return Response({"balance": 1})


@api_view(["GET"])
@permission_classes([IsAdminUser])
def opening_hours(request):  # ARC713 describe them with @extend_schema
    return Response({"monday": "9-17"})


class EmptyView(generics.ListAPIView):  # ARC713 EmptyView
    pass


class CartViewSet(viewsets.ViewSet):  # ARC713 destroy, list and pay of CartViewSet
    def list(self, request):
        return Response([])

    def destroy(self, request, pk=None):
        return Response(status=204)

    @action(detail=True, methods=["post"])
    def pay(self, request, pk=None):
        return Response({"paid": True})


class ReceiptViewSet(mixins.ListModelMixin, viewsets.GenericViewSet):  # ARC713 ReceiptViewSet
    pass
