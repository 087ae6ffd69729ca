from django.db import models


class Branch(models.Model):
    name = models.CharField(max_length=100)


class BranchRecord(models.Model):
    branch = models.ForeignKey(
        to="common.Branch", on_delete=models.CASCADE, related_name="%(class)s_records"
    )

    class Meta:
        abstract = True
