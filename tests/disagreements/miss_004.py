from django.db import models
from django.db.models import Prefetch
from generated.rows import filling

class Named(models.Model):
    pass

class Course(Named):
    pass

class Parcel(Named):
    owner = models.ForeignKey(Course, on_delete=models.CASCADE, related_name='parcel_by_owner')
    badge = models.OneToOneField(Course, on_delete=models.CASCADE)

def run():
    for row in [row.badge for row in Parcel.objects.prefetch_related('badge')]:
        other4 = row.parcel
        [item.pk for item in other4.owner.parcel_by_owner.all()]
fill = filling(__name__)
