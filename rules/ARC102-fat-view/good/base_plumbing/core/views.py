from django.conf import settings
from django.shortcuts import redirect
from django.utils import translation
from django.views import View


class BaseView(View):
    """Finds out about language, site and tenant; every view of the project extends it."""

    requires_tenant = True
    requires_terms = True
    language = None

    def dispatch(self, request, *args, **kwargs):
        if self.language:
            translation.activate(self.language)
        elif request.GET.get("lang"):
            translation.activate(request.GET["lang"])
        elif request.COOKIES.get("lang"):
            translation.activate(request.COOKIES["lang"])
        if not request.user.is_authenticated:
            return redirect(settings.LOGIN_URL)
        if request.user.must_change_password:
            return redirect("password-change")
        if self.requires_terms and not request.user.accepted_terms:
            return redirect("terms")
        self.tenant = None
        for membership in request.user.memberships:
            if membership.slug == kwargs.get("tenant"):
                self.tenant = membership
        if self.requires_tenant:
            if self.tenant is None:
                return redirect("tenant-list")
            if self.tenant.is_closed:
                return redirect("tenant-closed")
            if self.tenant.is_unpaid:
                return redirect("tenant-unpaid")
        if request.headers.get("X-Preview"):
            self.preview = True
        return super().dispatch(request, *args, **kwargs)
