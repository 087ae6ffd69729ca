from django.shortcuts import get_object_or_404, redirect

from . import services
from .models import Membership


def transfer(request, source_id, target_id):
    source = get_object_or_404(Membership, pk=source_id)
    target = get_object_or_404(Membership, pk=target_id)
    services.transfer(source=source, target=target)
    return redirect("membership-detail", pk=target.pk)
