from django.db import models
from rest_framework import serializers, viewsets


class Owner(models.Model):
    name = models.CharField(max_length=50)


class Pet(models.Model):
    name = models.CharField(max_length=50)
    owner = models.ForeignKey(Owner, on_delete=models.CASCADE)


class PetSerializer(serializers.ModelSerializer):
    class Meta:
        model = Pet
        fields = ["id", "name"]
        read_only_fields = fields


class PetDetailSerializer(serializers.ModelSerializer):
    owner_name = serializers.CharField(source="owner.name", read_only=True)

    class Meta:
        model = Pet
        fields = ["id", "name", "owner_name"]
        read_only_fields = ["id"]


class PetViewSet(viewsets.ReadOnlyModelViewSet):
    """The list shows no owner; of a single pet the owner is one query."""

    queryset = Pet.objects.all()

    def get_serializer_class(self):
        if self.action == "list":
            return PetSerializer
        return PetDetailSerializer


class LoadedPetViewSet(viewsets.ReadOnlyModelViewSet):
    serializer_class = PetDetailSerializer

    def get_queryset(self):
        pets = Pet.objects.all()
        if self.action == "list":
            pets = pets.select_related("owner")
        return pets
