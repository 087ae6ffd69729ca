from django.db import transaction
from rest_framework.decorators import action
from rest_framework.response import Response

from .base import DepotViewSet
from .models import Pallet
from .serializers import PalletSerializer


class PalletViewSet(DepotViewSet):
    queryset = Pallet.objects.all()
    serializer_class = PalletSerializer

    @action(detail=True, methods=["post"])
    def load(self, request, pk=None):
        pallet = Pallet.objects.select_for_update().get(pk=pk)  # ARC103 load
        pallet.is_loaded = True
        pallet.save()
        return Response(status=204)

    def perform_create(self, serializer):
        with transaction.atomic():  # ARC103 perform_create
            serializer.save()
