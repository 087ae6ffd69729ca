from django.contrib.auth.mixins import LoginRequiredMixin
from django.views.generic import TemplateView


class TenantMixin(LoginRequiredMixin):
    def get_tenant(self):
        return self.request.user.tenant


class TenantPage(TenantMixin, TemplateView):
    """What every page of a tenant extends."""
