from django.db import models


class Tenant(models.Model):
    name = models.CharField(max_length=80)


class TenantManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset().filter(tenant=current_tenant())

    def named(self, name):
        return self.get_or_create(name=name)[0]


def current_tenant():
    return Tenant.objects.first()


class TenantModel(models.Model):
    tenant = models.ForeignKey(Tenant, on_delete=models.CASCADE, related_name="%(class)ss")
    name = models.CharField(max_length=80)

    objects = TenantManager()

    class Meta:
        abstract = True
        constraints = [
            models.UniqueConstraint(fields=["tenant", "name"], name="%(class)s_once"),
        ]


class Document(models.Model):
    number = models.CharField(max_length=20, unique=True)
    series = models.CharField(max_length=4)
    position = models.PositiveIntegerField()

    class Meta:
        unique_together = [["series", "position"]]
