"""A list is updated by the keys of its rows, as Django REST framework documents it.

Left alone, DRF would make the key read-only and drop what the client sends.
"""

from django.db import models
from rest_framework import serializers, viewsets


class Recipe(models.Model):
    title = models.CharField(max_length=100)


class Ingredient(models.Model):
    recipe = models.ForeignKey(Recipe, models.CASCADE, related_name="ingredients")
    name = models.CharField(max_length=100)


class IngredientSerializer(serializers.ModelSerializer):
    id = serializers.IntegerField(required=False)

    class Meta:
        model = Ingredient
        fields = ["id", "name"]


class RecipeSerializer(serializers.ModelSerializer):
    ingredients = IngredientSerializer(many=True)

    class Meta:
        model = Recipe
        fields = ["id", "title", "ingredients"]
        read_only_fields = ["id"]


class RecipeViewSet(viewsets.ModelViewSet):
    queryset = Recipe.objects.all()
    serializer_class = RecipeSerializer
