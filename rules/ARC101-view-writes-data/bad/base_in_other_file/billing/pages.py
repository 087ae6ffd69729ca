from core.views import TenantPage


class BillingPage(TenantPage):
    section = "billing"
