"""What a join brings stands in list_select_related; a polymorphic target needs a prefetch."""

from django.contrib import admin
from django.db import models
from polymorphic.models import PolymorphicModel


class Asset(PolymorphicModel):
    title = models.CharField(max_length=100)


class Course(models.Model):
    name = models.CharField(max_length=100)


class Handout(models.Model):
    course = models.ForeignKey(Course, on_delete=models.CASCADE)
    asset = models.ForeignKey(Asset, on_delete=models.CASCADE)

    def __str__(self):
        return f"{self.course.name}: {self.asset.title}"


@admin.register(Handout)
class HandoutAdmin(admin.ModelAdmin):  # ARC201 ("course",) # ARC201 .prefetch_related("asset")
    pass


class HandoutInline(admin.TabularInline):  # ARC201 "course" # ARC201 .prefetch_related("asset")
    model = Handout
    fk_name = "course"
