using Vardlots.Core.Inquiries;

namespace Vardlots.Web.Patients;

/// <summary>One comes from an inquiry: the case that is opened is tied to it, and the way leads back.</summary>
/// <param name="List">The list it was in.</param>
public sealed record FromInquiry(long Id, InquiryFilter List)
{
    public string BackUrl => Urls.InquiryList(List);

    /// <summary>From an address; null when one does not come from an inquiry.</summary>
    public static FromInquiry? Of(long? id, string? list) => id is > 0 ? new FromInquiry(id.Value, InquiryFilter.Parse(list)) : null;
}
