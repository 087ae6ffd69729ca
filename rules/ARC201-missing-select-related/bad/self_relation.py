from django.db import models


class Category(models.Model):
    name = models.CharField(max_length=100)
    parent = models.ForeignKey(
        "self", on_delete=models.CASCADE, null=True, blank=True, related_name="children"
    )


def breadcrumbs():
    crumbs = []
    for category in Category.objects.all():
        if category.parent:  # ARC201 Category.parent
            crumbs.append(f"{category.parent.name} / {category.name}")
    return crumbs


def grandparents():
    return [
        category.parent.parent  # ARC201 .select_related("parent__parent")
        for category in Category.objects.exclude(parent=None)
    ]


def only_one_level_loaded():
    for category in Category.objects.exclude(parent=None).select_related("parent"):
        print(category.parent.parent)  # ARC201 .select_related("parent__parent")
