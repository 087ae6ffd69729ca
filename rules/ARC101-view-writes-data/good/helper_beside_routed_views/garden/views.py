from django.shortcuts import get_object_or_404, redirect, render

from .models import Bed, Harvest


def bed_detail(request, pk):
    bed = get_object_or_404(Bed, pk=pk)
    if "harvest" in request.POST:
        return harvest(request, bed)
    return render(request, "garden/bed.html", {"bed": bed})


def harvest(request, bed):
    """No route leads here: a part of the view above, which the rule does not follow."""
    Harvest.objects.create(bed=bed)
    bed.crop = ""
    bed.save()
    return redirect("bed-detail", pk=bed.pk)
