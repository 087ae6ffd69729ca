from django.db import models


class Tracked(models.Model):
    created = models.DateField(auto_now_add=True)
    created_by = models.ForeignKey(
        "shop.Employee",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="created_%(class)ss",
    )

    class Meta:
        abstract = True
