using Vardlots.Core.Cases;

namespace Vardlots.Core.Patients;

/// <summary>A patient who is on no list, as told; the number is checked before anything is stored.</summary>
public sealed record NewPatient(string Number, string? FirstName, string? LastName, string? Phone, bool IsProtected);

/// <summary>Somebody turns to the unit. Either a wait, or a patient (known or new) with clinic and home region.</summary>
/// <param name="PatientConsents">With <see cref="CaseCaller.Relative"/>: the patient wants the relative to speak.</param>
public sealed record OpenCase(CaseCaller? Caller, bool PatientConsents, string About)
{
    public const int MaxAbout = 2000, MaxName = 100, MaxPhone = 40;

    /// <summary>Key of the form's draft, which the save makes an end of; null where there is none.</summary>
    public string? Draft { get; init; }
    public long? EntryId { get; init; }
    public long? PatientId { get; init; }
    public NewPatient? Person { get; init; }
    public int? ClinicId { get; init; }

    /// <summary>Two digits; null: not known, only where the identity is protected.</summary>
    public string? HomeRegion { get; init; }
}

/// <param name="WasThere">It led to a case that was open already; nothing was written.</param>
public sealed record OpenedCase(long CaseId, bool WasThere);

/// <summary>The clinic's row has come: the case is about it from now on.</summary>
public sealed record LinkCase(long CaseId, int Version, long EntryId) : CaseCommand(CaseId, Version);
