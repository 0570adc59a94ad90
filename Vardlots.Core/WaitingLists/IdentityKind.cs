namespace Vardlots.Core.WaitingLists;

/// <summary>The file's <c>PatientIdTyp</c>: PNR, SAM, NRID, LOKAL.</summary>
public enum IdentityKind { PersonalNumber, CoordinationNumber, National, Local }
