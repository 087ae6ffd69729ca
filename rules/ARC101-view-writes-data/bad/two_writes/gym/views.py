from django.shortcuts import get_object_or_404, redirect

from .models import Membership


def transfer(request, source_id, target_id):
    source = get_object_or_404(Membership, pk=source_id)
    target = get_object_or_404(Membership, pk=target_id)
    source.is_active = False
    source.save()  # ARC101
    target.plan = source.plan
    target.save()
    return redirect("membership-detail", pk=target.pk)
