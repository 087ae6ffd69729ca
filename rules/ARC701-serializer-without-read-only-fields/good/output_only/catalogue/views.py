from catalogue.models import PriceChange, Product
from catalogue.serializers import (
    PriceChangeSerializer,
    PriceHistorySerializer,
    ProductListSerializer,
    ProductSerializer,
    ProductTeaserSerializer,
)
from common.views import PublicListView
from rest_framework import generics, mixins, viewsets
from rest_framework.response import Response
from rest_framework.views import APIView


class ProductViewSet(viewsets.ModelViewSet):
    queryset = Product.objects.select_related("brand")
    serializer_class = ProductSerializer


class ProductListView(PublicListView):
    queryset = Product.objects.all()
    serializer_class = ProductListSerializer


class ProductDetailView(generics.RetrieveAPIView):
    queryset = Product.objects.all()
    serializer_class = ProductListSerializer


class TeaserView(APIView):
    def get(self, request):
        products = Product.objects.order_by("-created_at")[:3]
        return Response(ProductTeaserSerializer(products, many=True).data)


class PriceChangeViewSet(viewsets.ReadOnlyModelViewSet):
    queryset = PriceChange.objects.all()
    serializer_class = PriceChangeSerializer


class PriceHistoryViewSet(mixins.ListModelMixin, viewsets.GenericViewSet):
    queryset = PriceChange.objects.all()
    serializer_class = PriceHistorySerializer
