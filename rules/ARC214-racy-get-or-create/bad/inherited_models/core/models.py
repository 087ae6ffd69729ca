from django.db import models


class OwnedQuerySet(models.QuerySet):
    def newest_first(self):
        return self.order_by("-created_at")


class OwnedManager(models.Manager.from_queryset(OwnedQuerySet)):
    def get_queryset(self):
        return super().get_queryset().filter(is_deleted=False)

    def own(self, owner, name):
        return self.get_or_create(owner=owner, name=name)  # ARC214 Room


class Owned(models.Model):
    owner = models.ForeignKey("clinic.Doctor", on_delete=models.CASCADE)
    name = models.CharField(max_length=80)
    is_deleted = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = OwnedManager()

    class Meta:
        abstract = True
        unique_together = [("owner", "name")]
