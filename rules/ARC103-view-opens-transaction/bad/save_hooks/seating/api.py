from django.db import transaction
from rest_framework import viewsets

from . import services
from .models import Plan
from .serializers import PlanSerializer


class PlanViewSet(viewsets.ModelViewSet):
    queryset = Plan.objects.all()
    serializer_class = PlanSerializer

    @transaction.atomic  # ARC103 around serializer.save() and plan.log(): move both into a service that takes serializer.validated_data
    def perform_create(self, serializer):
        plan = serializer.save()
        plan.log("added")

    def perform_update(self, serializer):
        with transaction.atomic():  # ARC103 around super().perform_update(): move it into a service that takes serializer.validated_data
            super().perform_update(serializer)
        serializer.instance.log("changed")

    @transaction.atomic  # ARC103 around instance.log() and instance.delete(): move both into a service
    def perform_destroy(self, instance):
        instance.log("removed")
        instance.delete()


class ServedPlanViewSet(viewsets.ModelViewSet):
    queryset = Plan.objects.all()
    serializer_class = PlanSerializer

    @transaction.atomic  # ARC103 around services.add_plan(): let it open the transaction itself
    def perform_create(self, serializer):
        serializer.instance = services.add_plan(**serializer.validated_data)
