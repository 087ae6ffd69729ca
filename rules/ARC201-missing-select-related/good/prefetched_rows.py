from django.db import models
from django.db.models import Prefetch


class Ingredient(models.Model):
    name = models.CharField(max_length=100)


class Recipe(models.Model):
    title = models.CharField(max_length=100)


class Step(models.Model):
    recipe = models.ForeignKey(Recipe, on_delete=models.CASCADE, related_name="steps")
    ingredient = models.ForeignKey(Ingredient, on_delete=models.PROTECT)


def deep_path():
    for recipe in Recipe.objects.prefetch_related("steps__ingredient"):
        for step in recipe.steps.all():
            print(step.recipe.title, step.ingredient.name)


def joined_in_the_prefetch():
    steps = Prefetch("steps", queryset=Step.objects.select_related("ingredient"))
    return {
        recipe.title: [step.ingredient.name for step in recipe.steps.all()]
        for recipe in Recipe.objects.prefetch_related(steps)
    }


def kept_as_a_list():
    steps = Prefetch(
        "steps",
        queryset=Step.objects.select_related("ingredient").order_by("pk"),
        to_attr="ordered_steps",
    )
    for recipe in Recipe.objects.prefetch_related(steps):
        for step in recipe.ordered_steps:
            print(step.ingredient.name)
